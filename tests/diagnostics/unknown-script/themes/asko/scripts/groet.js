// import "./shaer.js";
import "./shaer.js";
import { day } from "luxon";
