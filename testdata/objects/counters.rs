// A program as Rust libraries for BPF write them: maps in a legacy section, no type information. Without the core library,
// which distributions do not ship for BPF.
#![no_core]
#![no_std]
#![feature(no_core, lang_items)]
#![allow(internal_features)]

#[lang = "pointee_sized"]
trait PointeeSized {}
#[lang = "meta_sized"]
trait MetaSized: PointeeSized {}
#[lang = "sized"]
trait Sized: MetaSized {}
#[lang = "copy"]
trait Copy: Sized {}
#[lang = "sync"]
trait Sync {}
#[lang = "drop_in_place"]
unsafe fn drop_in_place<T: PointeeSized>(_value: *mut T) {}
#[lang = "freeze"]
trait Freeze {}

impl Copy for u32 {}
impl Copy for u64 {}

#[repr(C)]
pub struct MapDefinition {
    kind: u32,
    key_size: u32,
    value_size: u32,
    max_entries: u32,
    map_flags: u32,
    id: u32,
    pinning: u32,
}

#[repr(C)]
pub struct License(u8, u8, u8, u8);

impl Sync for MapDefinition {}
impl Sync for License {}

#[link_section = "maps"]
#[no_mangle]
pub static PACKETS: MapDefinition = MapDefinition {
    kind: 2,
    key_size: 4,
    value_size: 8,
    max_entries: 1,
    map_flags: 0,
    id: 0,
    pinning: 0,
};

#[link_section = "license"]
#[no_mangle]
pub static LICENSE: License = License(b'G', b'P', b'L', 0);

#[inline(never)]
#[no_mangle]
extern "C" fn verdict(map: &'static MapDefinition) -> u32 {
    map.kind
}

#[link_section = "xdp"]
#[no_mangle]
pub extern "C" fn count(_context: &u64) -> u32 {
    verdict(&PACKETS)
}
