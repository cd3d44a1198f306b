package rubezh.register.grant;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import rubezh.authority.Authority;
import rubezh.authority.StationGrant;
import rubezh.domain.grant.StationRight;
import rubezh.domain.review.ReviewAct;
import rubezh.journal.Revision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.Query;
import rubezh.register.RegisterStorage;
import rubezh.register.review.ReviewEntry;
import rubezh.register.review.ReviewLog;

/** Revisions of a station that count by a right that it was given. */
record GrantedRevisions(RegisterStorage storage) {
    /** Returns the ids of those that are here, sorted. */
    List<String> of(StationGrant grant) {
        Authority authority = storage.authority();
        if (grant.right() == StationRight.RECEIVE) {
            return List.of();
        }
        return storage
                .catalogue()
                .ids(Query.ALL.where(HEADER_STATION, Set.of(grant.given().cases())))
                .stream()
                .flatMap(id ->
                        grant.right() == StationRight.REVIEW
                                ? decisions(id, authority)
                                : changes(id, authority))
                .filter(one -> one.act().station().equals(grant.station()))
                .filter(grant::admits)
                .map(one -> one.id().hex())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the revisions that decide on a case, or take a decision back. */
    private Stream<Revision> decisions(UUID seizure, Authority authority) {
        List<Revision> known = known(RecordKind.REVIEW, DerivedId.ofReview(seizure));
        return ReviewLog.of(authority.counting(known), _ -> true).entries().stream()
                .filter(one -> one.act().isDecision() || one.act() == ReviewAct.WITHDRAW)
                .map(ReviewEntry::revision);
    }

    private Stream<Revision> changes(UUID seizure, Authority authority) {
        return known(RecordKind.SEIZURE, seizure).stream().filter(authority::isTrue);
    }

    private List<Revision> known(RecordKind<?> kind, UUID recordId) {
        return kind.among(storage.journal().ofRecord(recordId, _ -> {}));
    }
}
