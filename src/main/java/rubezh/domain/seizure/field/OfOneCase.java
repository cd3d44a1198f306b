package rubezh.domain.seizure.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field, section or list that belongs to one case and no other: numbers, times, seals, what was
 * stated, signed, measured and found out then, and the narrative. A copy of the case leaves it out.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfOneCase {}
