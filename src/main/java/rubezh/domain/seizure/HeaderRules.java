package rubezh.domain.seizure;

/** Rules of the case header. */
final class HeaderRules {
    private HeaderRules() {}

    static void check(CaseHeader header, Findings findings) {
        findings.code("/header/operation", header.operation());
        findings.code("/header/handling", header.handling());
    }
}
