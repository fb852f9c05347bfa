export { NoticeSender } from './NoticeSender';
export { NoticeStore } from './NoticeStore';
export { Notifier } from './Notifier';
export { UnreadNotifier } from './UnreadNotifier';
