package rubezh.json;

import rubezh.domain.seizure.Seizure;
import rubezh.shape.Shape;

/** The shape of the seizure record and the name of its schema: read once, used everywhere. */
public final class SeizureShape {
    /** Kind of a revision that carries a seizure. */
    public static final String KIND = "seizure";

    /** Schema written by this program. */
    public static final String SCHEMA = "seizure/1.0";

    public static final Shape<Seizure> SHAPE = Shape.of(Seizure.class);

    private SeizureShape() {}
}
