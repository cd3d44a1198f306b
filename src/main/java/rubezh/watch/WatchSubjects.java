package rubezh.watch;

import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_CONTAINER;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_HULL;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_REGISTRATION;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_TRAILER;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_VIN;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_WAGON;
import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_MARKS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_IDENTITY_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_NAMES_OTHERS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_NAMES_SURNAME_LATIN;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SURNAME;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_DOCUMENTS_NUMBER;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.party.OtherNames;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.watch.WatchKind;

/** Values of a record that the watch list is compared with. */
public final class WatchSubjects {
    private final List<WatchSubject> subjects = new ArrayList<>();

    private WatchSubjects() {}

    /** Returns the values of a record, without those in which nothing can be compared. */
    public static List<WatchSubject> of(Seizure seizure) {
        var found = new WatchSubjects();
        seizure.parties().persons().forEach(found::person);
        seizure.conveyances().forEach(found::conveyance);
        seizure.items()
                .forEach(item ->
                        found.add(
                                WatchKind.MARK,
                                ITEMS_APPEARANCE_MARKS.pointer(item.id()),
                                item.appearance().marks()));
        seizure.proceedings()
                .documents()
                .forEach(paper ->
                        found.add(
                                WatchKind.DOCUMENT,
                                PROCEEDINGS_DOCUMENTS_NUMBER.pointer(paper.id()),
                                paper.number()));
        return List.copyOf(found.subjects);
    }

    /** Returns a text as a value of each kind, to be compared without a record. */
    public static List<WatchSubject> of(String text) {
        var found = new WatchSubjects();
        for (WatchKind kind : WatchKind.values()) {
            found.add(kind, "", text);
        }
        return List.copyOf(found.subjects);
    }

    private void person(Person person) {
        String line = PARTIES_PERSONS.pointer(person.id());
        OtherNames names = person.names();
        name(
                PARTIES_PERSONS_SURNAME.in(line),
                person.birth(),
                person.surname(),
                person.givenName(),
                names.patronymic());
        name(
                PARTIES_PERSONS_NAMES_SURNAME_LATIN.in(line),
                person.birth(),
                names.surnameLatin(),
                names.givenNameLatin());
        names.others()
                .forEach(other ->
                        name(PARTIES_PERSONS_NAMES_OTHERS.in(line), person.birth(), other));
        add(
                WatchKind.DOCUMENT,
                PARTIES_PERSONS_IDENTITY_NUMBER.in(line),
                person.identity().number());
    }

    private void name(String pointer, @Nullable LocalDate birth, @Nullable String... parts) {
        String text =
                Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" ")).strip();
        keep(WatchSubject.of(WatchKind.PERSON, pointer, text, birth));
    }

    private void conveyance(Conveyance conveyance) {
        String line = CONVEYANCES.pointer(conveyance.id());
        add(WatchKind.PLATE, CONVEYANCES_REGISTRATION.in(line), conveyance.registration());
        add(WatchKind.PLATE, CONVEYANCES_TRAILER.in(line), conveyance.trailer());
        add(WatchKind.PLATE, CONVEYANCES_VIN.in(line), conveyance.vin());
        add(WatchKind.PLATE, CONVEYANCES_CONTAINER.in(line), conveyance.container());
        add(WatchKind.PLATE, CONVEYANCES_WAGON.in(line), conveyance.wagon());
        add(WatchKind.PLATE, CONVEYANCES_HULL.in(line), conveyance.hull());
    }

    private void add(WatchKind kind, String pointer, @Nullable String text) {
        keep(WatchSubject.of(kind, pointer, text == null ? "" : text.strip(), null));
    }

    private void keep(WatchSubject subject) {
        if (!subject.folded().isEmpty()) {
            subjects.add(subject);
        }
    }
}
