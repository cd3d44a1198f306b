package rubezh.authority;

import module java.base;

import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/** Where the grants of stations are found, with the roles of the officers who wrote them. */
@FunctionalInterface
public interface GrantSource {
    /** Source without any grant. */
    GrantSource NONE = List::of;

    /** Returns the revisions of all grant records and of those officers, in any order. */
    List<Revision> revisions();

    /** Returns the grants in a journal. It finds them by their ids, and in most there are none. */
    static GrantSource in(Journal journal) {
        return () -> {
            List<Revision> grants =
                    journal.ofRecordsLike(DerivedId.GRANTS, _ -> {}).stream()
                            .map(StoredRevision::revision)
                            .filter(RecordKind.GRANT::isOf)
                            .toList();
            Stream<Revision> officers =
                    grants.stream()
                            .map(DerivedId::ofAuthor)
                            .distinct()
                            .flatMap(id -> journal.ofRecord(id, _ -> {}).stream())
                            .map(StoredRevision::revision);
            return Stream.concat(grants.stream(), officers).toList();
        };
    }
}
