/** The writer of GraphML alone, as a piece that is fetched when it is needed. */

export {writeGraphml} from "@relata/formats"
