package rubezh.domain.seizure;

import java.util.List;

/** Rules of what carried the goods. */
final class ConveyanceRules {

    private ConveyanceRules() {}

    static void check(List<Conveyance> conveyances, Findings findings) {
        if (conveyances.isEmpty()) {
            findings.requiredOnSubmit("CNV-001", "/conveyances", null);
        }
        for (Conveyance conveyance : conveyances) {
            String line = "/conveyances/" + conveyance.id();
            findings.requiredOnSubmit("CNV-001", line + "/mode", conveyance.mode());
        }
    }
}
