package rubezh.audit;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.security.Rank;
import rubezh.security.Role;
import rubezh.text.Messages;

/** Entries of the audit log in the words of one language. */
public final class AuditFormat {
    private static final String BEFORE = "before.";
    private static final String SLOT = "slot.";
    private static final String ROLES = "roles";
    private static final String RANK = "rank";

    /** Number of a paper, whose object is the hash of its file. */
    private static final String NUMBER = "number";

    private static final int SHORT_ID = 12;
    private static final int RECORD_ID = 8;

    private final Messages messages;

    public AuditFormat(Messages messages) {
        this.messages = messages;
    }

    /**
     * Value that an act gave, and the one before.
     *
     * @param name what it is a value of
     * @param before value before; null if the act gave it for the first time
     * @param after value after; empty if it has none
     */
    public record Change(String name, @Nullable String before, String after) {
        /** Returns it on one line: {@code roles: officer → officer, supervisor}. */
        public String text() {
            return name + ": " + (before == null ? "" : before + " → ") + after;
        }
    }

    /** Returns who acted: the name, else the login. */
    public String actor(AuditLine line) {
        String login = line.entry().login();
        if (!line.entry().isReadable()) {
            return "";
        }
        Officer actor = line.actor();
        return actor == null
                ? messages.has("auditlog.login." + login)
                        ? messages.text("auditlog.login." + login)
                        : login
                : actor.nameIn(messages::text);
    }

    /** Returns what was done. */
    public String action(AuditLine line) {
        if (!line.entry().isReadable()) {
            return messages.text("auditlog.unreadable");
        }
        return AuditAction.of(line.entry().action())
                .map(action -> messages.text(action.key()))
                .orElse(line.entry().action());
    }

    /**
     * Returns to what it was done: a number or a name; a record without a number, or that the
     * reader may not read, by the end of its id; else the id.
     */
    public String object(AuditLine line) {
        if (!line.number().isEmpty()) {
            return line.number();
        }
        Officer officer = line.officer();
        if (officer != null) {
            return officer.nameIn(messages::text);
        }
        Optional<UUID> record = line.record();
        if (record.isPresent()) {
            return messages.text("auditlog.object.record", shortId(record.get()));
        }
        String id = line.entry().object();
        String number = line.entry().detail().get(NUMBER);
        if (isHash(id) && number != null) {
            return number;
        }
        return isHash(id) ? id.substring(0, SHORT_ID) + "…" : value(AuditLine.RECORD, label(id));
    }

    /** Returns the label of a field or list by its path; anything else as it is. */
    private String label(String id) {
        return Stream.of("field." + id, "section." + id)
                .filter(messages::has)
                .findFirst()
                .map(messages::text)
                .orElse(id);
    }

    /** Returns the end of an id: its beginning is the time, alike for records of one hour. */
    private static String shortId(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - RECORD_ID);
    }

    private static boolean isHash(String id) {
        return id.length() > 2 * SHORT_ID && id.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** Returns what is known of it beyond that; what did not change only if nothing was before. */
    public List<Change> changes(AuditLine line) {
        Map<String, String> detail = new TreeMap<>(line.entry().detail());
        boolean changed = detail.keySet().stream().anyMatch(name -> name.startsWith(BEFORE));
        var changes = new ArrayList<Change>();
        detail.forEach((name, after) -> {
            if (!name.startsWith(SLOT) && !name.startsWith(BEFORE) && isTold(name)) {
                @Nullable String before = detail.get(BEFORE + name);
                boolean told =
                        !after.isEmpty()
                                && (!changed || !isOfAccount(name))
                                && !isUsual(name, after);
                if (before != null || told) {
                    changes.add(change(name, before, after));
                }
            }
        });
        detail.forEach((name, before) -> {
            String of = name.startsWith(BEFORE) ? name.substring(BEFORE.length()) : "";
            if (!of.isEmpty() && isTold(of) && !detail.containsKey(of)) {
                changes.add(change(of, before, ""));
            }
        });
        return changes;
    }

    /** Returns the changes on one line. */
    public String details(AuditLine line) {
        return changes(line).stream().map(Change::text).collect(Collectors.joining("; "));
    }

    /** What the act itself tells, or the number of the record, is not repeated. */
    private static boolean isTold(String name) {
        return !List.of("version", "last", "succeeds", AuditLine.RECORD).contains(name);
    }

    /** Returns whether a value says no more than the act: most records are put, not cancelled. */
    private static boolean isUsual(String name, String value) {
        return name.equals("op") && value.equals("put");
    }

    private static boolean isOfAccount(String name) {
        return List.of("name", RANK, ROLES, "status").contains(name);
    }

    private Change change(String name, @Nullable String before, String after) {
        String key = "auditlog.detail." + name;
        return new Change(
                messages.has(key) ? messages.text(key) : name,
                before == null ? null : value(name, before),
                value(name, after));
    }

    private String value(String name, String stored) {
        if (name.equals(ROLES)) {
            return Role.ofStored(stored).stream()
                    .sorted()
                    .map(role -> messages.text(role.key()))
                    .collect(Collectors.joining(", "));
        }
        if (name.equals(RANK)) {
            return Rank.of(stored).map(rank -> messages.text(rank.key())).orElse(stored);
        }
        String key = "auditlog.value." + stored;
        return messages.has(key) ? messages.text(key) : stored;
    }
}
