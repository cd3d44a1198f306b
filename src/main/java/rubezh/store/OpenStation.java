package rubezh.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import rubezh.domain.station.Station;
import rubezh.journal.Blobs;
import rubezh.journal.Drafts;
import rubezh.journal.Journal;
import rubezh.journal.Notes;
import rubezh.register.Catalogue;
import rubezh.security.Audit;
import rubezh.security.DataKey;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.Passwords;
import rubezh.security.Sealer;
import rubezh.security.Session;
import rubezh.text.Fault;

/** A register somebody has signed in to. */
public final class OpenStation implements AutoCloseable {
    private final Held held;
    private final SignedIn signedIn;
    private final Session session;
    private final SqliteJournal journal;
    private final SqliteDrafts drafts;
    private final SqliteNotes notes;
    private final SqliteBlobs blobs;
    private final SqliteCatalogue catalogue;
    private final Set<Notice> notices;
    private boolean closed;

    /** Who signed in, and what that opened. */
    record SignedIn(Officer officer, DataKey key, Identity identity, Marks marks, AuditLog audit) {}

    private OpenStation(Held held, SignedIn signedIn, Set<Notice> notices) {
        this.held = held;
        this.signedIn = signedIn;
        this.notices = notices;
        var rowSealer = sealer(DataKey.Use.ROW);
        var rows = new RevisionRows(held.connections(), rowSealer);
        var identity = signedIn.identity;
        this.session = new Session(signedIn.officer, rowSealer, identity.signer());
        this.journal =
                new SqliteJournal(
                        held.connections(),
                        rows,
                        identity.replica(),
                        signedIn.audit,
                        point -> signedIn.marks.move(identity, point));
        this.drafts = new SqliteDrafts(held.connections(), sealer(DataKey.Use.DRAFT));
        this.notes = new SqliteNotes(held.connections(), sealer(DataKey.Use.NOTE));
        this.blobs =
                new SqliteBlobs(
                        held.connections(), sealer(DataKey.Use.BLOB), held.surroundings().clock());
        this.catalogue =
                new SqliteCatalogue(
                        journal, rows, new Projecting(held.surroundings()), new Memory());
    }

    private Sealer sealer(DataKey.Use use) {
        return signedIn.key.sealer(use, held.surroundings().random());
    }

    static OpenStation open(
            Held held, SignedIn signedIn, Set<Notice> notices, LongConsumer progress) {
        var station = new OpenStation(held, signedIn, notices);
        Mark.Point head =
                held.connections()
                        .read(c -> OwnTurn.head(c, signedIn.identity.replica()))
                        .orElse(Mark.Point.NONE);
        signedIn.marks.move(signedIn.identity, head);
        if (!station.image().load(station.catalogue, progress)) {
            notices.add(Notice.IMAGE_DAMAGED);
        }
        if (!station.catalogue.damaged().isEmpty()) {
            notices.add(Notice.DAMAGED_RECORDS);
        }
        return station;
    }

    Held held() {
        return held;
    }

    private Image image() {
        return new Image(held.image(), signedIn.key, held.surroundings().random());
    }

    /** Returns the station, with the letters of its present incarnation. */
    public Station facts() {
        return held.connections().read(Facts::station);
    }

    public Session session() {
        return session;
    }

    public Journal journal() {
        return journal;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Notes notes() {
        return notes;
    }

    public Blobs blobs() {
        return blobs;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Audit audit() {
        return signedIn.audit;
    }

    /**
     * Checks every page of the file, every index against its table, and every note; takes as long
     * as reading all of it.
     *
     * @return what is wrong, in the words of the database; empty if nothing is
     */
    public List<String> integrity() {
        var wrong = new ArrayList<>(held.connections().read(Soundness::complaints));
        notes.names("").stream()
                .filter(name -> !isReadable(name))
                .forEach(name -> wrong.add("note " + name));
        return wrong;
    }

    private boolean isReadable(String note) {
        try {
            return notes.find(note).isPresent();
        } catch (Fault damaged) {
            return false;
        }
    }

    /** Reads every picture and paper; returns code and hash of each that is damaged or gone. */
    public List<String> damagedBlobs() {
        return care().complaints();
    }

    private BlobCare care() {
        return new BlobCare(held, blobs, journal, drafts);
    }

    /** Returns what is worth telling the officer once. */
    public Set<Notice> notices() {
        return Set.copyOf(notices);
    }

    /**
     * Gives a further officer a password.
     *
     * @throws Fault {@code SEC-008} if the login is taken, {@code SEC-003} to {@code SEC-005} for a
     *     weak password
     */
    public void admit(Officer officer, String password) {
        new Passwords().demand(password, StationFile.Names.of(officer, facts()));
        KeySlot slot = slot(officer.login(), 1, password);
        held.connections()
                .write(connection -> {
                    if (held.slots().find(officer.login()).isPresent()) {
                        throw new Fault(Fault.Exit.USAGE, "SEC-008", officer.login());
                    }
                    KeySlots.insert(connection, officer, slot);
                    signedIn.audit.write("admit", officer.login(), Map.of());
                    return true;
                });
    }

    /**
     * Changes the password of the officer who is signed in.
     *
     * @throws Fault {@code SEC-001} if the old one is another
     */
    public void changePassword(String old, String password) {
        String login = signedIn.officer.login();
        new Passwords().demand(password, StationFile.Names.of(signedIn.officer, facts()));
        held.slots().open(login, old, held.surroundings().hardness()).close();
        long version = held.slots().find(login).orElseThrow().version() + 1;
        KeySlot slot = slot(login, version, password);
        held.connections()
                .write(_ -> {
                    held.slots().replace(slot);
                    signedIn.audit.write("change-password", login, Map.of());
                    return true;
                });
    }

    private KeySlot slot(String login, long version, String password) {
        var surroundings = held.surroundings();
        return KeySlot.wrap(
                signedIn.key,
                login,
                version,
                password,
                new KeySlot.Making(surroundings.hardness(), surroundings.random()));
    }

    /**
     * Tidies up while nobody types: pictures that nothing names, checkpoint, and the projection
     * image if it lags behind.
     */
    public void rest() {
        care().sweep();
        held.connections().checkpoint();
        image().keep(catalogue);
    }

    /** Forgets the keys and the lists; the file stays held for this process. */
    public LockedStation lock() {
        leave("lock");
        return new LockedStation(held);
    }

    private void leave(String how) {
        closed = true;
        signedIn.audit.write(how, signedIn.officer.login(), Map.of());
        image().keep(catalogue, 1);
        catalogue.close();
        signedIn.key.close();
    }

    /** Keeps the projection image, forgets the keys and lets other processes in. */
    @Override
    public void close() {
        if (!closed) {
            try (held) {
                leave("sign-out");
            }
        }
    }
}
