package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.HEADER_JOINT_WITH;
import static rubezh.domain.seizure.SeizureFields.HEADER_KIND;

import rubezh.domain.reference.CaseCode.Agency;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Seizure;

/** Rules of the case header. */
final class HeaderRules {
    private HeaderRules() {}

    static void check(Seizure seizure, Findings findings) {
        CaseHeader header = seizure.header();
        if (header.leadAgency() instanceof Agency lead && header.jointWith().contains(lead)) {
            findings.stop("HDR-001", HEADER_JOINT_WITH.pointer(), lead);
        }
        if (header.kind() != null && header.isNegative() && !seizure.items().isEmpty()) {
            findings.question("HDR-002", HEADER_KIND.pointer(), header.kind());
        }
    }
}
