package rubezh.ui.seizure.read;

import java.util.UUID;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;

/** Seizures with many lines of goods. */
public final class ManyLines {
    private ManyLines() {}

    /** Returns a complete seizure with a number of lines of goods. */
    public static Seizure of(int lines) {
        Seizure seizure = Seizures.complete();
        for (int i = seizure.items().size(); i < lines; i++) {
            var id = new UUID(0x0193_0000_0000_7000L, 0x9000_0000_0000_0000L | i);
            String line = "/items/" + id;
            seizure = SeizureShape.SHAPE.with(seizure, line + "/pos", i + 1);
            seizure = SeizureShape.SHAPE.with(seizure, line + "/amount", Amount.of(i + 1 + " GRM"));
        }
        return seizure;
    }
}
