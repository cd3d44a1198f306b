package rubezh.domain.seizure.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field about a person (class P of the dictionary): it leaves the station only by an
 * explicit rule. What has neither this mark nor {@link Internal} may leave by default.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {}
