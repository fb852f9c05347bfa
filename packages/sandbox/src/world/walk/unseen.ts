import { isEqual } from 'lodash';
import { World } from '../World';
import { RequestAnswer } from './RequestAnswer';

/** Lets something stand in the way to a spoke that no API tells of; gives what takes it away. */
export function setUnseen(
  { aws }: World,
  spoke: string,
  answer: RequestAnswer,
): () => void {
  const own = { spoke, answer };
  aws.unseen = [...(aws.unseen ?? []), own];
  return () => {
    const rest = aws.unseen?.filter(one => !isEqual(one, own)) ?? [];
    if (rest.length > 0) aws.unseen = rest;
    else delete aws.unseen;
  };
}

/** What a request gets instead of the answer that everything that is seen would let it have. */
export function answerUnseen(
  { aws }: World,
  spoke: string,
  answer: RequestAnswer,
): RequestAnswer {
  const first = aws.unseen?.find(one => one.spoke === spoke);
  return first && answer.kind === 'answered' ? first.answer : answer;
}
