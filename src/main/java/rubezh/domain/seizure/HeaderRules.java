package rubezh.domain.seizure;

/** Rules of the case header. */
final class HeaderRules {
    private HeaderRules() {}

    static void check(CaseHeader header, Findings findings) {}
}
