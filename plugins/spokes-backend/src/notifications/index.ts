export { NoticeStore } from './NoticeStore';
export { Notifier } from './Notifier';
