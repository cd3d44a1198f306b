package rubezh.text.point;

import java.util.List;

/** Result of reading a typed point. */
public sealed interface PointParseResult {
    /**
     * A point.
     *
     * @param latitude hundred-thousandths of a degree, north positive, at most 90 degrees
     * @param longitude hundred-thousandths of a degree, east positive, at most 180 degrees
     */
    record Value(int latitude, int longitude) implements PointParseResult {}

    /**
     * Not a point; the text stays in the field.
     *
     * @param names arguments of the sentence
     */
    record Refused(PointProblem problem, List<Object> names) implements PointParseResult {
        static Refused of(PointProblem problem) {
            return new Refused(problem, List.of());
        }
    }
}
