package rubezh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import rubezh.bundle.Exchange;
import rubezh.bundle.Installation;
import rubezh.cli.Release;
import rubezh.cli.Workplace;
import rubezh.domain.reference.Reference;
import rubezh.domain.station.Station;
import rubezh.paper.Papers;
import rubezh.register.Chance;
import rubezh.register.Holdings;
import rubezh.register.Register;
import rubezh.report.Reports;
import rubezh.security.Officer;
import rubezh.security.Session;
import rubezh.security.Signatures;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;

/** Builds the services over an open register, for commands and screens alike. */
final class OpenWorkplace implements Workplace {
    private final OpenStation open;
    private final Machine machine;
    private final Reference reference;
    private final Register register;
    private final Reports reports;
    private final Exchange exchange;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().daemon().name("bundle-", 0).factory());

    OpenWorkplace(OpenStation open, Machine machine, Reference reference, Path area) {
        this.open = open;
        this.machine = machine;
        this.reference = reference;
        this.reports = new Reports(reference);
        this.register =
                new Register(
                        new Holdings(
                                open.journal(),
                                open.drafts(),
                                open.blobs(),
                                open.notes(),
                                open.catalogue(),
                                reference),
                        open.session(),
                        station(),
                        new Chance(machine.clock(), machine.ids(), machine.random()));
        this.exchange = new Exchange(holdings(open), open.session(), installation(area));
    }

    private static rubezh.bundle.Workplace holdings(OpenStation open) {
        return new rubezh.bundle.Workplace(
                open.journal(),
                open.blobs(),
                open.notes(),
                open.audit(),
                Signatures::holds,
                open.catalogue()::refresh);
    }

    private Installation installation(Path area) {
        return new Installation(
                station(), Release.version(), area, machine.clock(), machine.ids(), workers);
    }

    OpenStation open() {
        return open;
    }

    Session session() {
        return open.session();
    }

    Reports reports() {
        return reports;
    }

    @Override
    public Station station() {
        return open.facts();
    }

    @Override
    public Reference reference() {
        return reference;
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public Exchange exchange() {
        return exchange;
    }

    /** Loads templates and fonts while nobody waits for them. */
    void warmUpLater() {
        workers.execute(reports::warmUp);
    }

    @Override
    public Papers papers() {
        return new Papers(register, reports, reference, open.session().officer(), machine.clock());
    }

    @Override
    public void admit(Officer officer, char[] password) {
        open.admit(officer, new String(password));
    }

    @Override
    public List<String> verify(LongConsumer progress) {
        var findings = new ArrayList<String>();
        open.integrity().forEach(wrong -> findings.add("STO-003 " + wrong));
        exchange.verifyJournal(progress)
                .forEach(f -> findings.add(f.code() + " " + f.line() + " " + f.detail()));
        findings.addAll(open.damagedBlobs());
        long entry = open.audit().verify();
        if (entry != 0) {
            findings.add("AUD-001 " + entry);
        }
        String kept = open.catalogue().contentHash();
        open.catalogue().rebuild(progress);
        if (!kept.equals(open.catalogue().contentHash())) {
            findings.add("PRJ-001");
        }
        return findings;
    }

    /** Forgets the keys but holds the file. */
    LockedStation lock() {
        workers.shutdown();
        return open.lock();
    }

    @Override
    public void close() {
        workers.shutdown();
        open.close();
    }
}
