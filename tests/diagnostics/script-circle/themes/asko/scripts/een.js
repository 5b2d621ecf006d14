import { two } from "./twee.js";
export const one = () => two;
