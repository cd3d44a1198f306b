package rubezh.ui.seizure.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.party.Person;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.text.SearchFold;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * Looks for persons and conveyances of earlier cases that this register holds, the newest first:
 * names by their beginnings in either script, numbers by any part. Reads the register: not for the
 * window's thread.
 */
public final class EarlierSearch {
    /** How many are offered, each once. */
    static final int MOST = 20;

    private static final int PAGE = 50;
    private static final int PAGES = 4;

    private final Register register;
    private final UUID self;
    private final EarlierKind kind;

    /**
     * @param self the record that is edited, never offered
     */
    public EarlierSearch(SeizureContext context, UUID self, EarlierKind kind) {
        this.register = context.register();
        this.self = self;
        this.kind = kind;
    }

    EarlierKind kind() {
        return kind;
    }

    /**
     * @param typed words of a name, or part of a number; empty: the newest
     */
    List<EarlierLine> find(String typed) {
        var found = new ArrayList<EarlierLine>();
        var seen = new HashSet<Set<String>>();
        Query query = Query.ALL.withCancelled(false).matching(normalize(typed));
        for (int page = 0; page < PAGES && found.size() < MOST; page++) {
            var rows = register.catalogue().page(query, page * PAGE, PAGE);
            for (var row : rows) {
                if (found.size() < MOST && !row.recordId().equals(self)) {
                    register.open(row.recordId()).ifPresent(o -> add(o, typed, seen, found));
                }
            }
            if (rows.size() < PAGE) {
                break;
            }
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    /** A number is looked for without its blanks: it may have been typed with others. */
    private static String normalize(String typed) {
        String folded = Homoglyphs.fold(typed);
        String words = typed.replace('"', ' ').replaceAll("(^|\\s)-+", " ");
        return folded.chars().anyMatch(Character::isDigit) ? folded : words;
    }

    private void add(
            OpenRecord record, String typed, Set<Set<String>> seen, List<EarlierLine> found) {
        Seizure seizure = record.seizure();
        List<? extends Record> lines =
                kind == EarlierKind.PERSONS ? seizure.parties().persons() : seizure.conveyances();
        for (Record line : lines) {
            Set<String> said = identityOf(line);
            if (!said.isEmpty() && matches(said, typed) && seen.add(said)) {
                String number = Objects.requireNonNullElse(seizure.header().number(), "");
                found.add(new EarlierLine(number, seizure.event().start(), line));
            }
        }
    }

    /** Returns what a line is known by: without it there is nothing to take over. */
    private static Set<String> identityOf(Record line) {
        return switch (line) {
            case Person person ->
                    filled(
                            person.surname(),
                            person.givenName(),
                            person.names().patronymic(),
                            person.identity().number());
            case Conveyance conveyance -> filled(conveyance.registration(), conveyance.vin());
            default -> Set.of();
        };
    }

    private static Set<String> filled(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.toSet());
    }

    private static boolean matches(Set<String> said, String typed) {
        String number = Homoglyphs.fold(typed);
        if (number.chars().anyMatch(Character::isDigit)) {
            return said.stream().anyMatch(text -> Homoglyphs.fold(text).contains(number));
        }
        List<String> words =
                said.stream()
                        .flatMap(text -> Arrays.stream(SearchFold.of(text).split(" ")))
                        .toList();
        return Arrays.stream(SearchFold.of(typed).split(" "))
                .allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }
}
