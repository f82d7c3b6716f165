package cn.jiceng.tenantfile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every key of a record and of the records in it with the type of its values, to be compared with a schema. */
record RecordShape(Map<String, String> keys) {
    static RecordShape of(Class<?> type) {
        var shape = new RecordShape(new TreeMap<>());
        shape.add("", type);
        return shape;
    }

    private void add(String key, Type type) {
        if (type instanceof ParameterizedType list) {
            add(key + "[]", list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                add(key + '.' + component.getName(), component.getGenericType());
            }
        } else {
            keys.put(key, name((Class<?>) type));
        }
    }

    private static String name(Class<?> type) {
        return type.isEnum()
                ? Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining("|"))
                : type.getSimpleName();
    }
}
