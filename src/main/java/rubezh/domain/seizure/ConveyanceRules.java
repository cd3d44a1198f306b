package rubezh.domain.seizure;

import java.util.List;

/** Rules of what carried the goods. */
final class ConveyanceRules {
    private static final int REGISTRATION = 20;

    private ConveyanceRules() {}

    static void check(List<Conveyance> conveyances, Findings findings) {
        if (conveyances.isEmpty()) {
            findings.requiredOnSubmit("CNV-001", "/conveyances", null);
        }
        for (Conveyance conveyance : conveyances) {
            String line = "/conveyances/" + conveyance.id();
            findings.requiredOnSubmit("CNV-001", line + "/mode", conveyance.mode());
            findings.code(line + "/mode", conveyance.mode());
            findings.code(line + "/type", conveyance.type());
            findings.text(line + "/registration", conveyance.registration(), REGISTRATION);
        }
    }
}
