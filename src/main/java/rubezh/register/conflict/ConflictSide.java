package rubezh.register.conflict;

import rubezh.register.HistoryEntry;

/**
 * Installation that wrote contested values of a record.
 *
 * @param station code of the station that its revisions name
 * @param own whether that is this station
 * @param newest the last of its contested revisions
 * @param number place of that revision in the history of the record, from 1
 */
public record ConflictSide(String station, boolean own, HistoryEntry newest, int number) {}
