package rubezh.json;

import rubezh.domain.seizure.Seizure;
import rubezh.shape.RecordShape;

/** Shape of the seizure record and name of its schema. */
public final class SeizureShape {
    /** Kind of a seizure revision. */
    public static final String KIND = "seizure";

    /** Prefix of all supported schema names. */
    public static final String MAJOR = "seizure/1.";

    /** Name of the schema that this program writes. */
    public static final String SCHEMA = MAJOR + "0";

    public static final RecordShape<Seizure> SHAPE = RecordShape.of(Seizure.class);

    private SeizureShape() {}
}
