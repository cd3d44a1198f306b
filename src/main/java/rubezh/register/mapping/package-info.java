/**
 * Mappings of foreign tables that stations keep by name.
 *
 * @see rubezh.register.mapping.MappingService
 */
@NullMarked
package rubezh.register.mapping;

import org.jspecify.annotations.NullMarked;
