import { three } from "./drie.js";
export const two = three;
