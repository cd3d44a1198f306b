package rubezh.watch;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.watch.WatchEntry;
import rubezh.journal.Journal;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.AuditAction;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;
import rubezh.watch.ListedWatchEntry.State;

/**
 * Watch list of the station. Thread-safe; comparing a record asks only the memory, every other call
 * may access the disk.
 *
 * <pre>{@code
 * UUID id = watch.add(entry, WatchScope.STATION);
 * List<WatchFinding> known = watch.found(id);
 * List<WatchMatch> typed = watch.match(recordId, seizure);
 * }</pre>
 */
public final class WatchService implements WatchCheck {
    private final RegisterStorage storage;
    private final Register register;
    private final Session session;
    private final IdSource idSource;
    private final WatchMatcher matcher;
    private final WatchEditor editor;
    private final WatchFindings findings;
    private final WatchCatchUp catchUp;

    public WatchService(
            RegisterStorage storage,
            Register register,
            Session session,
            IdSource source,
            WatchMatcher matcher) {
        this.storage = storage;
        this.register = register;
        this.session = session;
        this.idSource = source;
        this.matcher = matcher;
        var revisions =
                new RevisionWriter(
                        storage.journal(),
                        storage.authority(),
                        session,
                        register.station(),
                        source);
        this.editor =
                new WatchEditor(
                        session,
                        storage.audit(),
                        matcher,
                        new WatchWriter(revisions, storage.catalogue(), matcher.shared()),
                        revisions);
        this.findings = new WatchFindings(storage.notes());
        this.catchUp =
                new WatchCatchUp(
                        storage.journal(),
                        matcher,
                        new WatchSearch(register),
                        findings,
                        source.clock());
    }

    /** Returns all entries: those in force first, by text. */
    public synchronized List<ListedWatchEntry> list() {
        session.require(Permission.READ_RECORDS);
        LocalDate today = matcher.today();
        Map<UUID, Integer> open = findings.open();
        return matcher.entries().entrySet().stream()
                .map(one -> listed(one.getKey(), one.getValue(), open))
                .sorted(
                        Comparator.comparing((ListedWatchEntry one) -> one.state(today))
                                .thenComparing(ListedWatchEntry::text)
                                .thenComparing(one -> one.id().toString()))
                .toList();
    }

    private ListedWatchEntry listed(UUID id, WatchEntry entry, Map<UUID, Integer> open) {
        WatchScope scope = matcher.isShared(id) ? WatchScope.SHARED : WatchScope.STATION;
        return new ListedWatchEntry(id, entry, scope, open.getOrDefault(id, 0));
    }

    /** Returns the day by which entries are in force. */
    public LocalDate today() {
        session.require(Permission.SIGNED_IN);
        return matcher.today();
    }

    /** Returns an entry; empty if there is none with this id. */
    public synchronized Optional<ListedWatchEntry> find(UUID id) {
        session.require(Permission.READ_RECORDS);
        return Optional.ofNullable(matcher.entries().get(id))
                .map(entry -> listed(id, entry, findings.open()));
    }

    /** Returns the versions of an entry, oldest first. */
    public List<WatchVersion> history(UUID id) {
        session.require(Permission.READ_RECORDS);
        return editor.versions(id);
    }

    /**
     * Adds an entry and looks for it in the register; {@link #found} then tells which records match
     * it already.
     *
     * @return its id
     * @throws rubezh.text.Fault {@code WAT-001} to {@code WAT-005} for what is entered; then
     *     nothing is written
     */
    public synchronized UUID add(WatchEntry entry, WatchScope scope) {
        session.require(Permission.MANAGE_WATCH_LIST);
        WatchRules.check(entry, matcher.today());
        UUID id = register.newRecordId();
        editor.add(id, entry, scope);
        catchUp.lookFor(Set.of(id));
        findings.write();
        return id;
    }

    /**
     * Changes an open entry.
     *
     * @throws rubezh.text.Fault what {@link #add} does, {@code WAT-006} if there is none with this
     *     id, {@code WAT-007} if it is closed, {@code WAT-013} if a newer program wrote it
     */
    public synchronized void change(UUID id, WatchEntry entry) {
        session.require(Permission.MANAGE_WATCH_LIST);
        WatchRules.check(entry, matcher.today());
        requireOpen(id);
        editor.change(id, entry);
        catchUp.lookFor(Set.of(id));
        findings.write();
    }

    /**
     * Makes a record of an entry of the station, which travels in bundles from then on and never
     * becomes one of the station again.
     *
     * @throws rubezh.text.Fault {@code WAT-006}, {@code WAT-007}
     */
    public synchronized void share(UUID id) {
        session.require(Permission.MANAGE_WATCH_LIST);
        ListedWatchEntry entry = requireOpen(id);
        if (entry.scope() == WatchScope.STATION) {
            editor.share(id, entry.entry());
        }
    }

    /**
     * Closes an entry: nothing is compared with it any more, it stays in the list.
     *
     * @throws rubezh.text.Fault {@code WAT-006}, {@code WAT-007}, {@code WAT-008} without a reason,
     *     {@code WAT-013} if a newer program wrote it
     */
    public synchronized void close(UUID id, String reason) {
        session.require(Permission.MANAGE_WATCH_LIST);
        ListedWatchEntry entry = requireOpen(id);
        if (BlankCharacters.isBlank(reason)) {
            throw WatchRules.refused("WAT-008");
        }
        editor.close(id, entry.entry(), BlankCharacters.strip(reason));
        findings.forget(Set.of(id));
        findings.write();
    }

    private ListedWatchEntry requireOpen(UUID id) {
        ListedWatchEntry entry =
                find(id).orElseThrow(() -> WatchRules.refused("WAT-006", id.toString()));
        if (entry.state(matcher.today()) == State.CLOSED) {
            throw WatchRules.refused("WAT-007", entry.text());
        }
        return entry;
    }

    @Override
    public List<WatchMatch> match(UUID recordId, Seizure seizure) {
        session.require(Permission.READ_RECORDS);
        List<WatchMatch> matches = matcher.match(seizure);
        return matches.isEmpty() ? matches : withoutAside(recordId, matches);
    }

    private synchronized List<WatchMatch> withoutAside(UUID recordId, List<WatchMatch> matches) {
        return matches.stream().filter(match -> !findings.isAside(recordId, match)).toList();
    }

    /** Returns what a text matches as a name, a number or words of a mark. */
    public List<WatchMatch> match(String text) {
        session.require(Permission.READ_RECORDS);
        return matcher.index().match(WatchSubjects.of(text));
    }

    @Override
    public synchronized void setAside(UUID recordId, WatchMatch match) {
        session.require(Permission.RECORD);
        String login = session.officer().login();
        storage.audit()
                .write(
                        AuditAction.CHANGE_WATCH_LIST,
                        match.entryId().toString(),
                        Map.of(
                                "entry",
                                match.entryId().toString(),
                                "op",
                                "watch-set-aside",
                                "record",
                                recordId.toString()),
                        () -> {
                            var decision = new WatchDecision(login, idSource.clock().instant());
                            findings.setAside(recordId, match, decision);
                            findings.write();
                        });
    }

    /** Returns the records that match an entry, those set aside too. */
    public synchronized List<WatchFinding> found(UUID entryId) {
        session.require(Permission.READ_RECORDS);
        catchUp.all();
        return findings.all().stream().filter(one -> one.entryId().equals(entryId)).toList();
    }

    /** Returns the matches that nobody has set aside, the newest first. */
    public synchronized List<WatchFinding> open() {
        session.require(Permission.READ_RECORDS);
        catchUp.all();
        return openFindings();
    }

    /**
     * Returns the matches known soon: of many entries that arrived at once the register is looked
     * through for some, and each call goes on with the next.
     */
    public synchronized OpenFindings openSoFar() {
        session.require(Permission.READ_RECORDS);
        catchUp.some();
        return new OpenFindings(openFindings(), !findings.pending().isEmpty());
    }

    private List<WatchFinding> openFindings() {
        return findings.all().stream()
                .filter(WatchFinding::isOpen)
                .sorted(Comparator.comparing(WatchFinding::foundAt).reversed())
                .toList();
    }

    /**
     * Compares what was saved and imported since the last time with the entries, and the register
     * with entries that arrived. Not thread-safe.
     *
     * @param clock time of what is found
     */
    private record WatchCatchUp(
            Journal journal,
            WatchMatcher matcher,
            WatchSearch search,
            WatchFindings findings,
            InstantSource clock) {
        /** Entries that the register is looked through for before others may ask. */
        private static final int AT_ONCE = 30;

        /** Compares the register with entries as they are now. */
        void lookFor(Set<UUID> ids) {
            findings.forget(ids);
            for (UUID id : ids) {
                WatchEntry entry = matcher.entries().get(id);
                if (entry != null
                        && entry.isInForceOn(matcher.today())
                        && WatchFold.isComparable(entry)) {
                    search.find(id, entry)
                            .forEach((record, matches) ->
                                    findings.replace(record, id, matches, clock.instant()));
                }
            }
        }

        /** Compares all that is due. */
        void all() {
            do {
                some();
            } while (!findings.pending().isEmpty());
        }

        /** Compares all records that are due, and some of the entries. */
        void some() {
            long reached = journal.position();
            Optional<Long> before = findings.position();
            boolean upToDate = before.isPresent() && before.get() == reached;
            if (upToDate && findings.pending().isEmpty()) {
                return;
            }
            if (before.isEmpty()) {
                findings.pending().addAll(matcher.entries().keySet());
            } else if (!upToDate) {
                compareSince(before.get());
            }
            findings.setPosition(reached);
            Set<UUID> next =
                    findings.pending().stream()
                            .limit(AT_ONCE)
                            .collect(Collectors.toUnmodifiableSet());
            lookFor(next);
            findings.pending().removeAll(next);
            findings.write();
        }

        private void compareSince(long position) {
            Set<UUID> changed = journal.recordsSince(position);
            changed.stream().filter(matcher::isShared).forEach(findings.pending()::add);
            if (matcher.index().size() > 0) {
                search.match(matcher.index(), changed)
                        .forEach((record, matches) ->
                                findings.replace(record, matches, clock.instant()));
            }
        }
    }
}
