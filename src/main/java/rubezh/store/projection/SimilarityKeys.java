package rubezh.store.projection;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.RelatedCase;
import rubezh.domain.seizure.Route;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.register.RepeatKey;
import rubezh.register.SimilarityReason;
import rubezh.store.file.Bytes;
import rubezh.text.SearchFold;

/**
 * Keys to find similar cases by: numbers and marks folded over both alphabets, folded names, border
 * crossing point with substance, marks of goods by their words, images of marks, routes, and
 * related cases. A key is a 64-bit hash, so that a lookup is one step and the index stays small;
 * among a million cases a collision occurs in about one of 10⁵ registers.
 */
public final class SimilarityKeys {
    private static final Country UNKNOWN = new Country("XX");
    private static final Direction UNKNOWN_DIRECTION = new Direction("UNK");

    private final List<SimilarityKey> indexKeys = new ArrayList<>();
    private final List<SimilarityKey> searchKeys = new ArrayList<>();

    /**
     * One key of a seizure.
     *
     * @param reason reason of similarity
     * @param key 64-bit hash
     * @param pointer pointer of the field
     * @param value text of the field
     * @param substance substance whose amount must be similar too; null unless the reason is an
     *     event
     */
    public record SimilarityKey(
            SimilarityReason reason,
            long key,
            String pointer,
            String value,
            @Nullable Substance substance) {}

    private SimilarityKeys(Seizure seizure) {
        seizure.evidence().packages().forEach(this::evidencePackage);
        seizure.parties().persons().forEach(this::person);
        seizure.proceedings().documents().forEach(this::document);
        seizure.conveyances().forEach(this::conveyance);
        event(seizure);
        seizure.items().forEach(this::mark);
        seizure.evidence().attachments().forEach(this::markPicture);
        seizure.items().stream()
                .map(SeizedItem::substance)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(substance -> route(seizure, substance));
    }

    /** Returns the distinct keys to index for a case, ascending. */
    static long[] indexKeys(Seizure seizure) {
        var keys = new ArrayList<Long>();
        new SimilarityKeys(seizure).indexKeys.forEach(key -> keys.add(key.key()));
        repeatKey(seizure).ifPresent(keys::add);
        for (RelatedCase related : seizure.proceedings().related()) {
            if (related.number() != null && related.relation() != null) {
                keys.add(relationKey(related.relation().code(), related.number()));
            }
        }
        return keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    /** Returns the keys to search in other cases, one per field and line. */
    public static List<SimilarityKey> searchKeys(Seizure seizure) {
        var seen = new HashSet<String>();
        return new SimilarityKeys(seizure)
                .searchKeys.stream().filter(t -> seen.add(t.key() + t.pointer())).toList();
    }

    /** Returns the key by which a case recorded twice is found, see {@link RepeatKey}. */
    public static Optional<Long> repeatKey(Seizure seizure) {
        return RepeatKey.of(seizure).map(of -> key("repeat", of));
    }

    /** Returns the key of a declared relation to another case. */
    public static long relationKey(String relation, String number) {
        return key("relation", relation, number);
    }

    private void evidencePackage(EvidencePackage evidence) {
        String line = EVIDENCE_PACKAGES.pointer(evidence.id());
        number(SimilarityReason.SAME_BAG, EVIDENCE_PACKAGES_BAG.in(line), evidence.bag());
        evidence.seals()
                .forEach(seal ->
                        number(SimilarityReason.SAME_SEAL, EVIDENCE_PACKAGES_SEALS.in(line), seal));
        number(
                SimilarityReason.SAME_SEAL,
                EVIDENCE_PACKAGES_REPLACES.in(line),
                evidence.replaces());
    }

    private void conveyance(Conveyance conveyance) {
        String line = CONVEYANCES.pointer(conveyance.id());
        number(
                SimilarityReason.SAME_PLATE,
                CONVEYANCES_REGISTRATION.in(line),
                conveyance.registration());
        number(SimilarityReason.SAME_PLATE, CONVEYANCES_TRAILER.in(line), conveyance.trailer());
    }

    private void document(CaseDocument paper) {
        String number = folded(paper.number());
        if (!number.isEmpty() && paper.kind() != null && paper.date() != null) {
            String pointer = PROCEEDINGS_DOCUMENTS_NUMBER.pointer(paper.id());
            long key = key("paper", paper.kind().code(), number, paper.date().toString());
            add(
                    new SimilarityKey(
                            SimilarityReason.SAME_DOCUMENT,
                            key,
                            pointer,
                            textOf(paper.number()),
                            null));
        }
    }

    private void person(Person person) {
        String line = PARTIES_PERSONS.pointer(person.id());
        number(
                SimilarityReason.SAME_DOCUMENT,
                PARTIES_PERSONS_IDENTITY_NUMBER.in(line),
                person.identity().number());
        String surname = SearchFold.of(textOf(person.surname()));
        if (surname.isEmpty()) {
            return;
        }
        String given = SearchFold.of(textOf(person.givenName()));
        SimilarityKey named = name(person, key("name", surname, given));
        SimilarityKey undated = name(person, key("undated", surname, given));
        if (person.birth() != null) {
            add(name(person, key("born", surname, person.birth().toString())));
        }
        if (!given.isEmpty()) {
            indexKeys.add(named);
            searchKeys.add(person.birth() == null ? named : undated);
        }
        if (!given.isEmpty() && person.birth() == null) {
            indexKeys.add(undated);
        }
    }

    private static SimilarityKey name(Person person, long key) {
        String pointer = PARTIES_PERSONS_SURNAME.pointer(person.id());
        return new SimilarityKey(
                SimilarityReason.SIMILAR_NAME, key, pointer, textOf(person.surname()), null);
    }

    private void event(Seizure seizure) {
        var post = seizure.place().listedPost();
        if (post == null || seizure.event().start() == null) {
            return;
        }
        for (SeizedItem item : seizure.items()) {
            Substance substance = item.substance();
            if (substance != null && item.amount() != null) {
                long key = key("event", post.code(), substance.code());
                add(
                        new SimilarityKey(
                                SimilarityReason.SAME_EVENT,
                                key,
                                EVENT_START.pointer(),
                                "",
                                substance));
            }
        }
    }

    private void mark(SeizedItem item) {
        String words = PressMark.words(item.appearance().marks());
        if (!words.isEmpty()) {
            add(
                    new SimilarityKey(
                            SimilarityReason.SAME_MARK,
                            key("mark", words),
                            ITEMS_APPEARANCE_MARKS.pointer(item.id()),
                            textOf(item.appearance().marks()),
                            null));
        }
    }

    private void markPicture(Attachment picture) {
        PartRef shows = picture.shows();
        if (shows != null && shows.part() == PartRef.Part.MARKS && picture.content() != null) {
            add(
                    new SimilarityKey(
                            SimilarityReason.SAME_MARK_PICTURE,
                            key("mark picture", picture.content().toString()),
                            EVIDENCE_ATTACHMENTS_CONTENT.pointer(picture.id()),
                            "",
                            null));
        }
    }

    /** Adds the route if all of it is known, because a part of it is that of most cases. */
    private void route(Seizure seizure, Substance substance) {
        Route route = seizure.route();
        var post = seizure.place().listedPost();
        var direction = seizure.event().direction();
        Country from = route.departure();
        Country to = route.destination();
        if (from == null || to == null || post == null || direction == null) {
            return;
        }
        if (from.equals(UNKNOWN) || to.equals(UNKNOWN) || direction.equals(UNKNOWN_DIRECTION)) {
            return;
        }
        String countries = from.code() + " " + to.code();
        long key = key("route", countries, direction.code(), post.code(), substance.code());
        add(
                new SimilarityKey(
                        SimilarityReason.SAME_ROUTE,
                        key,
                        ROUTE_DEPARTURE.pointer(),
                        countries,
                        null));
    }

    private void number(SimilarityReason reason, String pointer, @Nullable String typed) {
        String folded = folded(typed);
        if (!folded.isEmpty()) {
            add(
                    new SimilarityKey(
                            reason, key(reason.name(), folded), pointer, textOf(typed), null));
        }
    }

    private void add(SimilarityKey key) {
        indexKeys.add(key);
        searchKeys.add(key);
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Folds a number; empty without a digit, because that is a remark such as б/н. */
    private static String folded(@Nullable String typed) {
        String folded = Homoglyphs.fold(textOf(typed));
        return folded.chars().anyMatch(Character::isDigit) ? folded : "";
    }

    private static long key(String... parts) {
        return ByteBuffer.wrap(Sha256.newDigest().digest(Bytes.of(String.join("\0", parts))))
                .getLong();
    }
}
