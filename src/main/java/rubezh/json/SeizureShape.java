package rubezh.json;

import rubezh.domain.seizure.Seizure;
import rubezh.shape.RecordShape;

/** The shape of the seizure record and the name of its schema: read once, used everywhere. */
public final class SeizureShape {
    /** Kind of a revision that carries a seizure. */
    public static final String KIND = "seizure";

    /** Beginning of every schema of a seizure that this program understands. */
    public static final String MAJOR = "seizure/1.";

    /** Schema written by this program. */
    public static final String SCHEMA = MAJOR + "0";

    public static final RecordShape<Seizure> SHAPE = RecordShape.of(Seizure.class);

    private SeizureShape() {}
}
