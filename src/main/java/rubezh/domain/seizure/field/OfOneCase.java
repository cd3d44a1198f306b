package rubezh.domain.seizure.field;

import module java.base;

/**
 * A field, section or list that belongs to a single case: numbers, times, seals, statements,
 * signatures, measurements, findings, how the goods were found, and the narrative. A copy of the
 * case omits it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfOneCase {}
