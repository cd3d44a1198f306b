package rubezh.ui.seizure;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import rubezh.domain.reference.CaseTerm.EntryLanguage;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.Draft;
import rubezh.register.Opened;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.Resumed;
import rubezh.register.Row;
import rubezh.register.Template;
import rubezh.shape.Shape;
import rubezh.text.Language;

/** Begins sheets: empty, copied, opened, taken up again. Reads the register: not for the window. */
final class SheetSource {
    /** What a shift keeps from one case to the next. */
    private static final List<String> SHIFT =
            List.of(
                    "/place/post",
                    "/event/direction",
                    "/detection/selection",
                    "/detection/means",
                    "/header/operation");

    private final Register register;
    private final Shape<Seizure> shape;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Supplier<Language> language;

    /**
     * @param language language of the window, in which a new record is begun
     */
    SheetSource(Bench bench, ZoneId zone, Supplier<Language> language) {
        this.register = bench.register();
        this.shape = bench.shape();
        this.clock = bench.clock();
        this.zone = zone;
        this.language = language;
    }

    /**
     * What opening a record found.
     *
     * @param sheet the record itself
     * @param waiting a draft of it that says something else, if there is one
     */
    record Found(Sheet sheet, Optional<Resumed> waiting) {}

    /**
     * Returns a new seizure: now, with what does not change during a shift as this station recorded
     * it last and did not cancel: post, direction, check, operation, and the fields an officer
     * pinned.
     */
    Sheet blank() {
        Seizure blank = begunNow(register.blank());
        Optional<Seizure> last =
                last().flatMap(row -> register.open(row.recordId())).map(Opened::seizure);
        return Sheet.fresh(
                register.newRecordId(), last.map(seizure -> carry(seizure, blank)).orElse(blank));
    }

    private Seizure carry(Seizure last, Seizure blank) {
        if (!Objects.equals(last.place().country(), register.station().country())) {
            return blank;
        }
        Seizure carried = blank;
        var kept = new LinkedHashSet<>(SHIFT);
        register.templates().pinned().forEach(path -> kept.add("/" + path.replace('.', '/')));
        for (String pointer : kept) {
            Object value = shape.get(last, pointer);
            carried = value == null ? carried : shape.with(carried, pointer, value);
        }
        return carried;
    }

    Optional<Sheet> copyOf(UUID recordId) {
        return register.open(recordId)
                .map(opened -> register.copyOf(opened.seizure()))
                .map(this::begunNow)
                .map(copy -> Sheet.fresh(register.newRecordId(), copy));
    }

    /** Returns a new record that begins with what a template says. */
    Sheet from(Template template) {
        Seizure begun = register.templates().begin(template);
        return Sheet.fresh(register.newRecordId(), begunNow(begun));
    }

    /** Returns a copy of what this station recorded last and did not cancel. */
    Optional<Sheet> repeat() {
        return last().flatMap(row -> copyOf(row.recordId()));
    }

    Optional<Found> existing(UUID recordId) {
        return register.open(recordId)
                .map(opened -> new Found(Sheet.of(opened), waiting(recordId)));
    }

    /** Returns drafts that say something their records do not, newest first. */
    List<Resumed> waiting() {
        return register.drafts().stream()
                .map(register::resume)
                .filter(SheetSource::saysMore)
                .toList();
    }

    private Optional<Resumed> waiting(UUID recordId) {
        return register.drafts().stream()
                .filter(draft -> draft.recordId().equals(recordId))
                .findFirst()
                .map(register::resume)
                .filter(SheetSource::saysMore);
    }

    Optional<Resumed> resume(UUID recordId) {
        return register.drafts().stream()
                .filter((Draft draft) -> draft.recordId().equals(recordId))
                .findFirst()
                .map(register::resume);
    }

    private static boolean saysMore(Resumed resumed) {
        return !resumed.changes().isEmpty() || !resumed.draft().texts().isEmpty();
    }

    private Optional<Row> last() {
        Query own =
                Query.ALL
                        .where("header.station", Set.of(register.station().code()))
                        .withCancelled(false);
        return register.catalogue().page(own, 0, 1).stream().findFirst();
    }

    private Seizure begunNow(Seizure seizure) {
        Seizure begun = shape.with(seizure, "/event/start", now());
        return shape.with(begun, "/header/language", EntryLanguage.of(language.get().name()));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
