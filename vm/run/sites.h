// The Vm's table of attribute sites: what GetAttr, SetAttr and LoadMethod found lately, by shape and name. A site that meets
// objects of several shapes asks it before anything is looked up. See attribute_sites.cpp, which fills it.
// Tested by tests/lang/quickening/*.py.
#pragma once

#include "vm/bytecode/code_unit.h"
#include "vm/object/class.h"

namespace brine {

enum class How : uint8_t {
  Nothing,
  // GetAttr. `what`: offset of the slot | offset of the overflow word, index << 32 | Value* | the function or descriptor
  Slot,
  Member,  // a slot of __slots__: may be unbound
  Overflow,
  Datum,
  Method,
  Getter,
  Binds,   // a descriptor of ours that answers itself
  Absent,  // it has none of that name
  // LoadMethod: the function
  Call,
  CallAlone,    // a static method's
  CallOfClass,  // a class method's
  CallBehind,
  // SetAttr: offset | as Overflow | offset, new shape << 32 | the property
  Store,
  StoreOverflow,
  Add,
  Setter,
};

inline uint64_t site_key(Vm& vm, uint32_t shape) {
  return uint64_t(shape) | uint64_t(vm.epoch) << 32;
}

// Its place in the table, or one of the two where it may be put.
inline Vm::Site& site_of(Vm& vm, uint64_t key, Str* name, Op use, const void* behind = nullptr) {
  uint64_t mixed = (key ^ reinterpret_cast<uintptr_t>(name) >> 4 ^ uint64_t(use) << 20 ^
                    reinterpret_cast<uintptr_t>(behind)) *
                   0x9e3779b97f4a7c15;
  Vm::Site& first = vm.sites[mixed >> 56];
  if (first.key == key && first.name == name && first.behind == behind) return first;
  Vm::Site& second = vm.sites[mixed >> 56 ^ 1];
  if (second.key == key && second.name == name && second.behind == behind) return second;
  return uint32_t(first.key >> 32) != vm.epoch || vm.slice & 1 ? first : second;
}
static_assert(Vm::kSites == 256);

// What is known of this use of the name with objects of o's shape, if it is done in this way: `what` of the site, or 0.
inline uint64_t known_site(Vm& vm, const Object* o, Str* name, Op use, How how) {
  uint64_t key = site_key(vm, o->shape);
  const Vm::Site& site = site_of(vm, key, name, use);
  return site.key == key && site.name == name && How(site.how) == how ? site.what : 0;
}

}  // namespace brine
