package rubezh.json;

import rubezh.domain.seizure.Seizure;
import rubezh.shape.RecordShape;

/** Shape of the seizure record. */
public final class SeizureShape {
    public static final RecordShape<Seizure> SHAPE = RecordKind.SEIZURE.shape();

    private SeizureShape() {}
}
