package rubezh.app;

import module java.base;

import rubezh.authority.Authority;
import rubezh.authority.GrantSource;
import rubezh.bundle.Exchange;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ExchangeConfig;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.domain.station.StationDayLookup;
import rubezh.enrolment.EnrolmentService;
import rubezh.enrolment.EnrolmentStorage;
import rubezh.journal.Journal;
import rubezh.json.BodyValidator;
import rubezh.register.EvidenceNumbers;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.conflict.ImportUndoService;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.ReceiptWriter;
import rubezh.security.SignatureCheck;
import rubezh.session.Release;
import rubezh.store.OpenStation;
import rubezh.watch.WatchMatcher;

/** Exchange of a register on this machine. */
final class LocalExchange {
    /** Bytes of a bundle of ten thousand cases, which is read several times. */
    private static final long STAGING_MEMORY = 32L << 20;

    private LocalExchange() {}

    /**
     * What an exchange asks of the records.
     *
     * @param watched says what matches the watch list
     * @param days says what came of stations for a day
     */
    record RecordLookups(WatchMatcher watched, StationDayLookup days) {}

    /**
     * @param area folder for bundles being imported
     * @param lookups what is asked of the records
     */
    static Exchange of(
            OpenStation open, Machine machine, Path area, Executor workers, RecordLookups lookups) {
        RegisterStorage stores = LocalStorage.of(open);
        return new Exchange(
                storage(open, machine, stores, lookups),
                open.session(),
                config(open, machine, area, workers, stores.journal()));
    }

    /**
     * Returns the exchange over the records of a hub, with the keys, the audit log and the receipts
     * of the own register.
     *
     * @param area folder for bundles being taken in, not that of the own register
     * @param stores those of the hub
     */
    static Exchange ofHub(
            OpenStation open,
            Machine machine,
            Path area,
            Executor workers,
            RegisterStorage stores) {
        var watched = new WatchMatcher(stores, machine.clock(), open.station().zone());
        var lookups = LocalStorage.lookups(open, stores, watched, machine.clock());
        return new Exchange(
                storage(open, machine, stores, lookups),
                open.session(),
                config(open, machine, area, workers, stores.journal()));
    }

    private static ExchangeConfig config(
            OpenStation open, Machine machine, Path area, Executor workers, Journal journal) {
        return new ExchangeConfig(
                open.station(),
                Release.version(),
                area,
                STAGING_MEMORY,
                machine.clock(),
                machine.ids(),
                workers,
                known -> new Authority(known, GrantSource.in(journal)).remembering());
    }

    /** Returns the rosters of a register. */
    static RosterStore rosters(OpenStation open) {
        var peers = new PeerStore(open.notes(), open.session(), open.station().code());
        return new RosterStore(open.journal(), open.notes(), peers, open.session());
    }

    /** Returns the folder of bundles: {@code RUBEZH_BUNDLES}, else the home folder. */
    static Path folder(Map<String, String> environment) {
        String named = environment.getOrDefault("RUBEZH_BUNDLES", "");
        return Path.of(named.isEmpty() ? System.getProperty("user.home") : named);
    }

    static EnrolmentService enrolment(
            OpenStation open, Machine machine, Exchange exchange, RosterStore rosters) {
        var storage =
                new EnrolmentStorage(
                        open.journal(), open.notes(), rosters, open.audit(), Release.version());
        return new EnrolmentService(
                storage, exchange, open.session(), open.station(), source(machine));
    }

    static ImportUndoService undo(OpenStation open, Machine machine, Register register) {
        return new ImportUndoService(
                LocalStorage.of(open), register, open.session(), source(machine));
    }

    private static IdSource source(Machine machine) {
        return new IdSource(machine.clock(), machine.ids(), machine.random());
    }

    private static ExchangeStorage storage(
            OpenStation open, Machine machine, RegisterStorage stores, RecordLookups lookups) {
        return new ExchangeStorage(
                stores.journal(),
                stores.blobs(),
                stores.notes(),
                open.audit(),
                new SignatureCheck(),
                new BodyValidator(open.reference(), machine.clock()),
                new CatalogueRecords(stores.catalogue()),
                new EvidenceNumbers(stores.catalogue())::usedElsewhere,
                lookups.watched::matches,
                new ReceiptWriter(open.journal(), open.session(), open.station(), source(machine)),
                lookups.days,
                stores.catalogue()::refresh);
    }
}
