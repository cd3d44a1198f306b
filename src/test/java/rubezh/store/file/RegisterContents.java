package rubezh.store.file;

import module java.base;

import rubezh.domain.station.Station;
import rubezh.journal.Draft;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.store.OpenStation;

/**
 * Readable content of a register. Names and ranks of officers are not authenticated yet; the login
 * of another officer is, by that officer's own key slot only.
 */
record RegisterContents(
        Station facts,
        Optional<String> login,
        List<String> revisions,
        List<String> byRecord,
        List<SeizureRow> rows,
        List<Draft> drafts,
        List<String> notes,
        List<Audit.Entry> audit) {
    /** Reads everything; of the audit log the oldest entries, because each opening adds one. */
    static RegisterContents read(OpenStation station, int audited) {
        List<Audit.Entry> audit = station.audit().newest(Integer.MAX_VALUE).reversed();
        return new RegisterContents(
                station.station(),
                station.handle().keySlots().officer("asanov").map(Officer::login),
                revisions(station),
                byRecord(station),
                station.catalogue().page(Query.ALL, 0, 1000),
                station.drafts().all(),
                notes(station),
                audit.subList(0, Math.min(audited, audit.size())));
    }

    private static List<String> revisions(OpenStation station) {
        var lines = new ArrayList<String>();
        station.journal()
                .replay(0, (_, e) -> lines.add(e.id() + HexFormat.of().formatHex(e.line())));
        return lines;
    }

    private static List<String> notes(OpenStation station) {
        return station.notes().names("").stream()
                .map(name -> name + station.notes().find(name).map(HexFormat.of()::formatHex))
                .toList();
    }

    private static List<String> byRecord(OpenStation station) {
        var found = new ArrayList<String>();
        for (int i = 0; i < DamagedRegisterTest.CASES; i++) {
            station.journal()
                    .ofRecord(DamagedRegister.record(i))
                    .forEach(revision ->
                            found.add(revision.id() + " of " + revision.revision().subject()));
        }
        return found;
    }
}
