package rubezh.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.LookAlikes;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.EvidencePackage;
import rubezh.domain.seizure.Person;
import rubezh.domain.seizure.RelatedCase;
import rubezh.domain.seizure.SeizedItem;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Likeness;
import rubezh.text.Fold;

/**
 * What cases are compared by: numbers and marks folded over both alphabets, names folded to their
 * skeleton, post with substance, and other cases named. A trait is kept as a number of 64 bits, so
 * that looking it up is one step and the index stays small; two of a million cases share one by
 * chance once in some 10⁵ registers.
 */
final class Traits {
    private final List<Trait> kept = new ArrayList<>();
    private final List<Trait> sought = new ArrayList<>();

    /**
     * @param likeness what it means to share it
     * @param key number of 64 bits
     * @param pointer where it stands
     * @param said what stands there
     * @param substance what else must agree: the amount of it; null for all but events
     */
    record Trait(
            Likeness likeness,
            long key,
            String pointer,
            String said,
            @Nullable Substance substance) {}

    private Traits(Seizure seizure) {
        seizure.evidence().packages().forEach(this::numbers);
        seizure.parties().persons().forEach(this::person);
        seizure.proceedings().documents().forEach(this::paper);
        seizure.conveyances().forEach(this::marks);
        event(seizure);
    }

    /** Returns what others are to find a case by, each once, in ascending order. */
    static long[] kept(Seizure seizure) {
        var keys = new ArrayList<Long>();
        new Traits(seizure).kept.forEach(trait -> keys.add(trait.key()));
        for (RelatedCase related : seizure.proceedings().related()) {
            if (related.number() != null && related.relation() != null) {
                keys.add(relation(related.relation().code(), related.number()));
            }
        }
        return keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    /** Returns what to look for in other cases; each field of each line speaks for itself. */
    static List<Trait> sought(Seizure seizure) {
        var seen = new HashSet<String>();
        return new Traits(seizure)
                .sought.stream().filter(t -> seen.add(t.key() + t.pointer())).toList();
    }

    /** Returns the key of a case that says something of another one. */
    static long relation(String relation, String number) {
        return key("relation", relation, number);
    }

    private void numbers(EvidencePackage evidence) {
        String line = "/evidence/packages/" + evidence.id();
        number(Likeness.SAME_BAG, line + "/bag", evidence.bag());
        evidence.seals().forEach(seal -> number(Likeness.SAME_SEAL, line + "/seals", seal));
        number(Likeness.SAME_SEAL, line + "/replaces", evidence.replaces());
    }

    private void marks(Conveyance conveyance) {
        String line = "/conveyances/" + conveyance.id();
        number(Likeness.SAME_PLATE, line + "/registration", conveyance.registration());
        number(Likeness.SAME_PLATE, line + "/trailer", conveyance.trailer());
    }

    private void paper(CaseDocument paper) {
        String number = folded(paper.number());
        if (!number.isEmpty() && paper.kind() != null && paper.date() != null) {
            String pointer = "/proceedings/documents/" + paper.id() + "/number";
            long key = key("paper", paper.kind().code(), number, paper.date().toString());
            both(new Trait(Likeness.SAME_DOCUMENT, key, pointer, said(paper.number()), null));
        }
    }

    private void person(Person person) {
        String line = "/parties/persons/" + person.id();
        number(Likeness.SAME_DOCUMENT, line + "/identity/number", person.identity().number());
        String surname = Fold.of(said(person.surname()));
        if (surname.isEmpty()) {
            return;
        }
        String given = Fold.of(said(person.givenName()));
        Trait named = name(person, key("name", surname, given));
        Trait undated = name(person, key("undated", surname, given));
        if (person.birth() != null) {
            both(name(person, key("born", surname, person.birth().toString())));
        }
        if (!given.isEmpty()) {
            kept.add(named);
            sought.add(person.birth() == null ? named : undated);
        }
        if (!given.isEmpty() && person.birth() == null) {
            kept.add(undated);
        }
    }

    private static Trait name(Person person, long key) {
        String pointer = "/parties/persons/" + person.id() + "/surname";
        return new Trait(Likeness.SIMILAR_NAME, key, pointer, said(person.surname()), null);
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
                both(new Trait(Likeness.SAME_EVENT, key, "/event/start", "", substance));
            }
        }
    }

    private void number(Likeness likeness, String pointer, @Nullable String typed) {
        String folded = folded(typed);
        if (!folded.isEmpty()) {
            both(new Trait(likeness, key(likeness.name(), folded), pointer, said(typed), null));
        }
    }

    private void both(Trait trait) {
        kept.add(trait);
        sought.add(trait);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What has no digit is no number but a remark: б/н, none. */
    private static String folded(@Nullable String typed) {
        String folded = LookAlikes.fold(said(typed));
        return folded.chars().anyMatch(Character::isDigit) ? folded : "";
    }

    private static long key(String... parts) {
        return ByteBuffer.wrap(Bytes.sha256().digest(Bytes.of(String.join("\0", parts)))).getLong();
    }
}
