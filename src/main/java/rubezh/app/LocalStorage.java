package rubezh.app;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.domain.station.StationDayLookup;
import rubezh.hub.HubConnection;
import rubezh.hub.HubNotes;
import rubezh.hub.HubService;
import rubezh.hub.HubService.ConnectedStores;
import rubezh.journal.Journal;
import rubezh.register.RegisterStorage;
import rubezh.register.nil.StationDayReader;
import rubezh.register.severity.RuleSeverityService;
import rubezh.security.AuditAction;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.hub.PostgresHub;
import rubezh.watch.WatchMatcher;

/** Stores of a register on this machine, with the installations it knows. */
final class LocalStorage {
    private LocalStorage() {}

    static RegisterStorage of(OpenStation open) {
        return new RegisterStorage(
                open.journal(),
                open.drafts(),
                open.blobs(),
                open.notes(),
                open.catalogue(),
                open.reference(),
                open.installations(),
                open.officers(),
                open.audit());
    }

    /** Returns the stores of an exchange over a hub. */
    static RegisterStorage ofHub(OpenStation open, HubConnection hub, Journal journal) {
        var notes = new HubNotes(open.notes(), hub.facts().id());
        return of(open).with(journal, hub.blobs(), notes, hub.lists());
    }

    /** Returns what is told once after opening and closing. */
    static List<OpenRegister.Notice> notices(OpenStation open) {
        return open.notices().stream()
                .map(one ->
                        new OpenRegister.Notice("shell.notice." + one, open.noticeArguments(one)))
                .toList();
    }

    /** Returns the severities of the rules; a change is counted into the lists at once. */
    static RuleSeverityService rules(OpenStation open) {
        return new RuleSeverityService(
                open.notes(), open.session(), open.audit(), open.catalogue()::recount);
    }

    /** Records in the audit log that a setting got another value. */
    static void noteSetting(OpenStation open, String name, String before, String after) {
        open.session().require(Permission.SIGNED_IN);
        var detail = Map.of("value", after, "before.value", before);
        open.audit().write(AuditAction.SETTING, name, detail);
    }

    /**
     * Returns the hub as this computer works with it.
     *
     * @param exchange that of the own register
     * @param area folder for bundles of the own register being imported
     */
    static HubService hub(
            OpenStation open, Exchange exchange, Machine machine, Path area, Executor workers) {
        return new HubService(
                new PostgresHub(open.handle().config(), open::station, open.installations()),
                (hub, journal) ->
                        LocalExchange.ofHub(
                                open,
                                machine,
                                area.resolve("hub"),
                                workers,
                                ofHub(open, hub, journal)),
                new HubService.OwnRegister(
                        open.journal(),
                        open.blobs(),
                        open.notes(),
                        open.audit(),
                        exchange,
                        machine.clock()),
                open.session(),
                machine.ids());
    }

    /** Returns what an exchange asks of the records. */
    static LocalExchange.RecordLookups lookups(
            OpenStation open, RegisterStorage storage, WatchMatcher watched, InstantSource clock) {
        var days = new StationDayReader(storage, open.session(), open::station, clock);
        return new LocalExchange.RecordLookups(watched, new StationDayLookup(days::last, days::of));
    }

    /** Returns a register with the records of the hub it is connected with. */
    static OpenRegister onHub(LocalOpenRegister own) {
        return ConnectedRegister.of(own);
    }

    /**
     * Register of this machine that shows the records of the hub it is connected with. Accounts,
     * drafts, notes and settings are its own, and so is what is saved: it goes to the own file
     * first.
     */
    private static final class ConnectedRegister extends LocalOpenRegister {
        private final HubConnection hub;

        private ConnectedRegister(
                LocalOpenRegister own,
                RegisterStorage storage,
                Exchange exchange,
                HubConnection hub) {
            super(own, storage, exchange);
            this.hub = hub;
        }

        /** Connects a register, which stays open when the result is closed. */
        static OpenRegister of(LocalOpenRegister own) {
            OpenStation open = own.openStation();
            HubConnection hub = own.hub().openConnected();
            try {
                ConnectedStores stores = own.hub().storesOn(hub);
                RegisterStorage storage =
                        LocalStorage.of(open)
                                .with(
                                        stores.journal(),
                                        stores.blobs(),
                                        open.notes(),
                                        stores.lists());
                Exchange exchange = own.hub().exchangeOn(hub);
                return new ConnectedRegister(own, storage, exchange, hub);
            } catch (RuntimeException e) {
                hub.close();
                throw e;
            }
        }

        /** Ends the connection; lists of the own register follow what was saved meanwhile. */
        @Override
        public void close() {
            endWorkers();
            hub.close();
            openStation().catalogue().refresh(List.of());
        }
    }
}
