package rubezh.app;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.security.Audit;
import rubezh.store.OpenStation;
import rubezh.text.Fault;

/** Check of everything in an open register; a part that cannot be read hides no other. */
final class RegisterVerifier {
    private final OpenStation open;
    private final Exchange exchange;
    private final List<VerificationFinding> findings = new ArrayList<>();

    RegisterVerifier(OpenStation open, Exchange exchange) {
        this.open = open;
        this.exchange = exchange;
    }

    /**
     * @param progress receives the number of revisions checked
     */
    List<VerificationFinding> run(LongConsumer progress) {
        attempt(() -> open.checkIntegrity().forEach(problem -> add("STO-003", problem)));
        attempt(() -> findings.addAll(exchange.verifyJournal(progress)));
        attempt(() -> open.damagedBlobs().forEach(this::addBlob));
        attempt(this::verifyAudit);
        attempt(this::verifyIssuedReports);
        attempt(() -> compareLists(progress));
        return withAcknowledgements(findings);
    }

    /** Returns findings that were acknowledged as information. */
    private List<VerificationFinding> withAcknowledgements(List<VerificationFinding> found) {
        List<Audit.Acknowledgement> acknowledged = open.audit().acknowledgements();
        return found.stream().map(finding -> finding.with(acknowledged)).toList();
    }

    /**
     * Acknowledges all faults found that may be.
     *
     * @param reason what was found out about them
     * @return the findings, what was acknowledged as information
     */
    List<VerificationFinding> acknowledge(String reason, LongConsumer progress) {
        var acknowledgements = open.acknowledgements();
        acknowledgements.requirePermitted();
        List<VerificationFinding> found = run(progress);
        found.stream()
                .filter(VerificationFinding::isAcknowledgeable)
                .forEach(fault -> acknowledgements.write(fault.code(), fault.place(), reason));
        return withAcknowledgements(found);
    }

    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (Fault fault) {
            findings.add(VerificationFinding.of(fault));
        }
    }

    private void add(String code, Object... arguments) {
        findings.add(new VerificationFinding(code, true, arguments));
    }

    /** Adds a damaged attachment, given as code and hash. */
    private void addBlob(String damaged) {
        int blank = damaged.indexOf(' ');
        add(damaged.substring(0, blank), damaged.substring(blank + 1));
    }

    private void verifyAudit() {
        long damagedEntry = open.audit().verify();
        if (damagedEntry != 0) {
            add("AUD-001", damagedEntry);
        }
        open.audit().losses().forEach(this::addLoss);
    }

    private void verifyIssuedReports() {
        open.issuedReports().verify().forEach(f -> add(f.code(), f.number(), f.copy()));
    }

    private void addLoss(Audit.Loss loss) {
        ZoneId zone = open.station().zone();
        var newest = LocalDateTime.ofInstant(loss.newest(), zone).truncatedTo(ChronoUnit.MINUTES);
        findings.add(
                new VerificationFinding(
                                "AUD-002",
                                true,
                                loss.entries(),
                                loss.revisions(),
                                newest.toString().replace('T', ' '))
                        .at("audit/" + loss.entry()));
    }

    private void compareLists(LongConsumer progress) {
        String storedHash = open.catalogue().contentHash();
        open.catalogue().rebuild(progress);
        if (!storedHash.equals(open.catalogue().contentHash())) {
            throw new Fault(Fault.Exit.UNVERIFIED, "PRJ-001");
        }
    }
}
