package rubezh.text.point;

import java.util.List;

/** What a typed point turned out to be. */
public sealed interface PointParseResult {
    /**
     * A point.
     *
     * @param latitude hundred-thousandths of a degree, north positive, at most 90 degrees
     * @param longitude hundred-thousandths of a degree, east positive, at most 180 degrees
     */
    record Value(int latitude, int longitude) implements PointParseResult {}

    /**
     * Not a point; the text stays with the person.
     *
     * @param names what the sentence names
     */
    record Refused(PointProblem problem, List<Object> names) implements PointParseResult {
        static Refused of(PointProblem problem) {
            return new Refused(problem, List.of());
        }
    }
}
