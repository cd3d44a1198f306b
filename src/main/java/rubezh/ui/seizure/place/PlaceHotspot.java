package rubezh.ui.seizure.place;

/**
 * A place on a drawing that stands for a code.
 *
 * @param code code of list {@code concealment_places}
 * @param x points from the left edge of the drawing
 * @param y points from its upper edge
 */
record PlaceHotspot(String code, double x, double y) {}
