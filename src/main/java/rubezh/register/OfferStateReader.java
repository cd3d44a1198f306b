package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.Authority;
import rubezh.journal.Revision;
import rubezh.journal.RevisionBasis;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;

/** Reader of what became of those revisions of a record that are not by its owners. */
public final class OfferStateReader {
    private final Authority authority;
    private final RevisionBasis basis;
    private final List<Revision> known;
    private final Set<RevisionId> counting;
    private final Predicate<Revision> byOwner;

    /**
     * @param known all known revisions of one record and kind
     */
    public OfferStateReader(Authority authority, List<Revision> known) {
        this(authority, known, new RevisionBasis(known));
    }

    /**
     * @param basis the same revisions with what each changed
     */
    OfferStateReader(Authority authority, List<Revision> known, RevisionBasis basis) {
        this.authority = authority;
        this.basis = basis;
        this.known = known;
        this.counting =
                authority.counting(known).stream().map(Revision::id).collect(Collectors.toSet());
        this.byOwner = authority.owners(known);
    }

    /**
     * Returns the state; null for a revision by an owner, and while nothing is known that counts.
     */
    public @Nullable OfferState of(Revision revision) {
        if (counting.isEmpty() || byOwner.test(revision)) {
            return null;
        }
        if (!counting.contains(revision.id())) {
            return authority.isTrue(revision) ? OfferState.OPEN : OfferState.IGNORED;
        }
        return decided(revision, decision(revision));
    }

    /** Returns the first revision by an owner that follows one which counts. */
    private Revision decision(Revision revision) {
        return basis.inOrder().stream()
                .filter(byOwner)
                .filter(one -> RevisionMerger.upTo(known, List.of(one.id())).contains(revision))
                .findFirst()
                .orElseThrow();
    }

    private OfferState decided(Revision offer, Revision decision) {
        var changes = new TreeSet<>(basis.changes(offer));
        changes.remove("");
        if (changes.isEmpty()) {
            return isVoid(offer) == isVoid(decision) ? OfferState.TAKEN : OfferState.DECLINED;
        }
        Map<String, Object> offered = ValueTree.valuesAt(offer.content().body(), changes);
        Map<String, Object> held = ValueTree.valuesAt(decision.content().body(), changes);
        long taken =
                changes.stream()
                        .filter(one -> Objects.equals(offered.get(one), held.get(one)))
                        .count();
        return taken == changes.size()
                ? OfferState.TAKEN
                : taken == 0 ? OfferState.DECLINED : OfferState.PARTLY;
    }

    private boolean isVoid(Revision revision) {
        return RevisionMerger.asOf(known, List.of(revision.id())).voided();
    }
}
