package rubezh.ui.seizure.place;

/**
 * Position on a drawing that stands for a code.
 *
 * @param code code of list {@code concealment_places}
 * @param x points from the left edge of the drawing
 * @param y points from its upper edge
 */
record PlaceHotspot(String code, double x, double y) {
    /** Parses {@code ROF 298 86}. */
    static PlaceHotspot of(String text) {
        String[] parts = text.split(" ");
        return new PlaceHotspot(
                parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
}
