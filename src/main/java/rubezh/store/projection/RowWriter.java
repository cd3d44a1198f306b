package rubezh.store.projection;

import module java.base;

import java.sql.SQLException;
import rubezh.authority.Audience;

/** Inserts and removes records of the projection within one transaction. */
public interface RowWriter {
    /**
     * Replaces records in order of time, the fastest order for full text.
     *
     * @param removed records to remove
     */
    void replace(List<ProjectedRecord> records, List<UUID> removed) throws SQLException;

    /** Adds the rows of records kept as their values, after they were removed. */
    void replaceBodies(List<ProjectedBody> bodies) throws SQLException;

    /** Replaces for whom records are meant. */
    void replaceAudiences(Map<UUID, Set<Audience>> audiences) throws SQLException;

    /** Notes the position of the journal that the rows are made of. */
    void setPosition(long position) throws SQLException;

    /** Makes what finds words smaller and faster, after all was written. */
    void optimize() throws SQLException;
}
