package rubezh.store.projection;

import static rubezh.domain.seizure.SeizureFields.*;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.RelatedCase;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.register.SimilarityReason;
import rubezh.store.file.Bytes;
import rubezh.text.SearchFold;

/**
 * What cases are compared by: numbers and marks folded over both alphabets, names folded to their
 * skeleton, post with substance, and other cases named. A trait is kept as a number of 64 bits, so
 * that looking it up is one step and the index stays small; two of a million cases share one by
 * chance once in some 10⁵ registers.
 */
public final class SimilarityKeys {
    private final List<SimilarityKey> indexKeys = new ArrayList<>();
    private final List<SimilarityKey> searchKeys = new ArrayList<>();

    /**
     * @param reason what it means to share it
     * @param key number of 64 bits
     * @param pointer where it stands
     * @param value what stands there
     * @param substance what else must agree: the amount of it; null for all but events
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
    }

    /** Returns what others are to find a case by, each once, in ascending order. */
    static long[] indexKeys(Seizure seizure) {
        var keys = new ArrayList<Long>();
        new SimilarityKeys(seizure).indexKeys.forEach(key -> keys.add(key.key()));
        for (RelatedCase related : seizure.proceedings().related()) {
            if (related.number() != null && related.relation() != null) {
                keys.add(relationKey(related.relation().code(), related.number()));
            }
        }
        return keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    /** Returns what to look for in other cases; each field of each line speaks for itself. */
    public static List<SimilarityKey> searchKeys(Seizure seizure) {
        var seen = new HashSet<String>();
        return new SimilarityKeys(seizure)
                .searchKeys.stream().filter(t -> seen.add(t.key() + t.pointer())).toList();
    }

    /** Returns the key of a case that says something of another one. */
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
        var post = seizure.place().post();
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

    /** What has no digit is no number but a remark: б/н, none. */
    private static String folded(@Nullable String typed) {
        String folded = Homoglyphs.fold(textOf(typed));
        return folded.chars().anyMatch(Character::isDigit) ? folded : "";
    }

    private static long key(String... parts) {
        return ByteBuffer.wrap(Bytes.sha256().digest(Bytes.of(String.join("\0", parts)))).getLong();
    }
}
