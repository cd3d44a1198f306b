package rubezh.domain.seizure;

import rubezh.domain.reference.CaseTerm.Agency;

/** Rules of the case header. */
final class HeaderRules {
    private HeaderRules() {}

    static void check(CaseHeader header, Findings findings) {
        if (header.leadAgency() instanceof Agency lead && header.jointWith().contains(lead)) {
            findings.stop("HDR-001", "/header/jointWith", lead);
        }
    }
}
