package rubezh.domain.seizure;

import rubezh.domain.reference.Code.ConcealmentMethod;
import rubezh.domain.reference.Code.ConcealmentPlace;

/** Rules of the hiding place. */
final class ConcealmentRules {
    private static final ConcealmentPlace OTHER_PLACE = ConcealmentPlace.of("OTH");
    private static final ConcealmentMethod OTHER_METHOD = ConcealmentMethod.of("OTH");

    private ConcealmentRules() {}

    static void check(Concealment concealment, Findings findings) {
        findings.requiredOnSubmit("CON-001", "/concealment/place", concealment.place());
        boolean other =
                OTHER_PLACE.equals(concealment.place())
                        || OTHER_METHOD.equals(concealment.method());
        if (other && PlaceRules.isBlank(concealment.description())) {
            findings.requiredOnSubmit("CON-002", "/concealment/description", null);
        }
    }
}
