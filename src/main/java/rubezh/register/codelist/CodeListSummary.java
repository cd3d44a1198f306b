package rubezh.register.codelist;

import rubezh.domain.reference.CodeListId;

/**
 * Numbers of one code list.
 *
 * @param list the list
 * @param entries number of entries, own ones included
 * @param own number of own entries
 * @param closed number of entries whose last day is over
 * @param unknown number of codes in records that are neither in the list nor read as another
 * @param clashes number of codes that were added twice
 */
public record CodeListSummary(
        CodeListId list, int entries, int own, int closed, int unknown, int clashes) {}
