package rubezh.ui.seizure.similar;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.party.Person;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.text.BlankCharacters;
import rubezh.text.SearchFold;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * Search for persons and conveyances of earlier cases in this register, newest first: names match
 * by prefix in either script, numbers by any part. Reads the register: call it off the JavaFX
 * application thread.
 */
public final class EarlierSearch {
    /** Greatest number of results; each is listed once. */
    static final int MAX_RESULTS = 20;

    private static final int PAGE = 50;
    private static final int PAGES = 4;

    private final Register register;
    private final UUID recordId;
    private final EarlierKind kind;

    /**
     * @param recordId the edited record, which is excluded
     */
    public EarlierSearch(SeizureContext context, UUID recordId, EarlierKind kind) {
        this.register = context.register();
        this.recordId = recordId;
        this.kind = kind;
    }

    EarlierKind kind() {
        return kind;
    }

    /**
     * @param typed words of a name or part of a number; empty finds the newest
     */
    List<EarlierLine> find(String typed) {
        var found = new ArrayList<EarlierLine>();
        var listed = new HashSet<Set<String>>();
        Query query = Query.ALL.withCancelled(false).matching(normalize(typed));
        for (int page = 0; page < PAGES && found.size() < MAX_RESULTS; page++) {
            var rows = register.catalogue().page(query, page * PAGE, PAGE);
            for (var row : rows) {
                if (found.size() < MAX_RESULTS && !row.recordId().equals(recordId)) {
                    register.open(row.recordId()).ifPresent(o -> add(o, typed, listed, found));
                }
            }
            if (rows.size() < PAGE) {
                break;
            }
        }
        return found.subList(0, Math.min(MAX_RESULTS, found.size()));
    }

    /**
     * Normalizes a search text: spaces are dropped from numbers, and query operators from words.
     */
    private static String normalize(String typed) {
        String folded = Homoglyphs.fold(typed);
        String words = typed.replace('"', ' ').replaceAll("(^|\\s)-+", " ");
        return folded.chars().anyMatch(Character::isDigit) ? folded : words;
    }

    private void add(
            OpenRecord record, String typed, Set<Set<String>> listed, List<EarlierLine> found) {
        Seizure seizure = record.seizure();
        List<? extends Record> lines =
                kind == EarlierKind.PERSONS ? seizure.parties().persons() : seizure.conveyances();
        for (Record line : lines) {
            Set<String> identity = identityOf(line);
            if (!identity.isEmpty() && matches(identity, typed) && listed.add(identity)) {
                String number = Objects.requireNonNullElse(seizure.header().number(), "");
                found.add(new EarlierLine(number, seizure.event().start(), line));
            }
        }
    }

    /** Returns the identifying texts of a line; empty if there is nothing to copy. */
    private static Set<String> identityOf(Record line) {
        return switch (line) {
            case Person person ->
                    filled(
                            person.surname(),
                            person.givenName(),
                            person.names().patronymic(),
                            person.identity().number());
            case Conveyance conveyance ->
                    filled(conveyance.registration(), conveyance.vin(), conveyance.hull());
            default -> Set.of();
        };
    }

    private static Set<String> filled(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !BlankCharacters.isBlank(text))
                .collect(Collectors.toSet());
    }

    private static boolean matches(Set<String> identity, String typed) {
        String number = Homoglyphs.fold(typed);
        if (number.chars().anyMatch(Character::isDigit)) {
            return identity.stream().anyMatch(text -> Homoglyphs.fold(text).contains(number));
        }
        List<String> words =
                identity.stream()
                        .flatMap(text -> Arrays.stream(SearchFold.of(text).split(" ")))
                        .toList();
        return Arrays.stream(SearchFold.of(typed).split(" "))
                .allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }
}
