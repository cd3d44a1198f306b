package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Origin;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;

/**
 * What two cases have in common if one may be recorded twice: the same post, minute and amounts; or
 * where the post or the minute is not known, all that a row of a table says.
 *
 * @see Catalogue#repeated
 */
public final class RepeatKey {
    private RepeatKey() {}

    /** Returns the key; empty for a case without goods and without words. */
    public static Optional<String> of(Seizure seizure) {
        Origin origin = seizure.origin();
        if (origin.isTable()) {
            return Optional.of(ofRow(origin));
        }
        Post post = seizure.place().listedPost();
        SeizureEvent event = seizure.event();
        OffsetDateTime start = event.start();
        List<SeizedItem> items = seizure.items();
        boolean measured = !items.isEmpty() && items.stream().allMatch(i -> i.amount() != null);
        if (measured && post != null && start != null && event.isKnownToTheHour()) {
            long minute = Math.floorDiv(start.toEpochSecond(), 60);
            return Optional.of(joined("minute", post.code(), minute, goods(seizure)));
        }
        String summary = seizure.narrative().summary();
        String circumstances = seizure.narrative().circumstances();
        return items.isEmpty() && summary == null && circumstances == null
                ? Optional.empty()
                : Optional.of(
                        joined(
                                "row",
                                start,
                                event.precision(),
                                event.direction(),
                                seizure.place().country(),
                                seizure.place().post(),
                                seizure.place().description(),
                                seizure.route().departure(),
                                seizure.route().destination(),
                                goods(seizure),
                                parties(seizure),
                                summary,
                                circumstances));
    }

    /** Returns the key of a row of a table: equal rows of one file are as many cases. */
    private static String ofRow(Origin origin) {
        return joined(
                "table",
                origin.source(),
                origin.key() == null ? origin.hash() : origin.key(),
                origin.repeat());
    }

    private static String goods(Seizure seizure) {
        return seizure.items().stream()
                .map(item ->
                        joined(
                                item.substance(),
                                item.appearance().name(),
                                item.form(),
                                item.amount() == null ? null : item.amount().quantity(),
                                item.packages()))
                .sorted()
                .collect(Collectors.joining("\1"));
    }

    private static String parties(Seizure seizure) {
        return Stream.of(
                        seizure.conveyances().stream().map(Conveyance::registration),
                        seizure.parties().persons().stream().map(RepeatKey::person),
                        seizure.proceedings().documents().stream().map(RepeatKey::document))
                .flatMap(part -> part)
                .map(RepeatKey::text)
                .collect(Collectors.joining("\1"));
    }

    private static String person(Person person) {
        return joined(
                person.surname(),
                person.givenName(),
                person.birth(),
                person.identity().number(),
                person.citizenship(),
                person.age());
    }

    private static String document(CaseDocument paper) {
        return joined(paper.kind(), paper.number(), paper.date());
    }

    private static String joined(@Nullable Object... parts) {
        return Arrays.stream(parts).map(RepeatKey::text).collect(Collectors.joining("\2"));
    }

    private static String text(@Nullable Object part) {
        return part instanceof Code code ? code.code() : Objects.toString(part, "");
    }
}
