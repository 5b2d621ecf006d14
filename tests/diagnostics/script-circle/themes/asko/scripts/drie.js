export const three = () => import("./een.js");
